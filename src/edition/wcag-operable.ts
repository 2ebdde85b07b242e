import type { Criterion } from './wcag-criterion.ts';

const media = 'There is no sound, no film and nothing that moves of itself.';

/** The criteria of WCAG 2.2 about what is operated, and what holds this site to each. */
export const operable: readonly Criterion[] = [
  {
    id: '2.1.1',
    name: 'Keyboard',
    level: 'A',
    tests: [
      ['accessibility', '/%s is walked through by Tab, in order, with a focus that is seen'],
      ['notes', 'open on Enter, and give the focus back on Escape'],
      ['settings', 'are reached and changed by keyboard alone'],
    ],
  },
  {
    id: '2.1.2',
    name: 'No Keyboard Trap',
    level: 'A',
    tests: [
      ['accessibility', '/%s is walked through by Tab, in order, with a focus that is seen'],
      ['notes', 'open on Enter, and give the focus back on Escape'],
    ],
  },
  {
    id: '2.1.4',
    name: 'Character Key Shortcuts',
    level: 'A',
    tests: [
      ['search-scopes', 'Single letters do nothing where they are switched off; Ctrl K does'],
    ],
  },
  { id: '2.2.1', name: 'Timing Adjustable', level: 'A', absent: 'Nothing runs out.' },
  { id: '2.2.2', name: 'Pause, Stop, Hide', level: 'A', absent: media },
  { id: '2.3.1', name: 'Three Flashes or Below Threshold', level: 'A', absent: media },
  {
    id: '2.4.1',
    name: 'Bypass Blocks',
    level: 'A',
    tests: [['audit', '/%s has no fault that a program can find']],
  },
  {
    id: '2.4.2',
    name: 'Page Titled',
    level: 'A',
    tests: [
      [
        'accessibility',
        'every page has a title of its own, a language, and the same ways on in the same order',
      ],
    ],
  },
  {
    id: '2.4.3',
    name: 'Focus Order',
    level: 'A',
    tests: [['accessibility', '/%s is walked through by Tab, in order, with a focus that is seen']],
  },
  {
    id: '2.4.4',
    name: 'Link Purpose (In Context)',
    level: 'A',
    tests: [
      ['notes', 'are led to by links that are called what the notes are called'],
      ['audit', '/%s has no fault that a program can find'],
    ],
  },
  {
    id: '2.4.5',
    name: 'Multiple Ways',
    level: 'AA',
    tests: [
      [
        'accessibility',
        'every page has a title of its own, a language, and the same ways on in the same order',
      ],
    ],
  },
  {
    id: '2.4.6',
    name: 'Headings and Labels',
    level: 'AA',
    tests: [['audit', '/%s has no fault that a program can find']],
  },
  {
    id: '2.4.7',
    name: 'Focus Visible',
    level: 'AA',
    tests: [['accessibility', '/%s is walked through by Tab, in order, with a focus that is seen']],
  },
  {
    id: '2.4.11',
    name: 'Focus Not Obscured (Minimum)',
    level: 'AA',
    tests: [['accessibility', '/%s is walked through by Tab, in order, with a focus that is seen']],
  },
  {
    id: '2.5.1',
    name: 'Pointer Gestures',
    level: 'A',
    absent: 'One press of one finger does all; there are no other gestures.',
  },
  {
    id: '2.5.2',
    name: 'Pointer Cancellation',
    level: 'A',
    untried:
      'Everything happens when a press ends, as browsers have it for links and buttons; no test holds a finger down.',
  },
  {
    id: '2.5.3',
    name: 'Label in Name',
    level: 'A',
    tests: [['accessibility', '/%s calls what has a label by the words that are seen']],
  },
  {
    id: '2.5.4',
    name: 'Motion Actuation',
    level: 'A',
    absent: 'Nothing is done by moving a device.',
  },
  {
    id: '2.5.7',
    name: 'Dragging Movements',
    level: 'AA',
    absent: 'Nothing has to be dragged; sliders move by keys and by a press as well.',
  },
  {
    id: '2.5.8',
    name: 'Target Size (Minimum)',
    level: 'AA',
    tests: [
      ['accessibility', '/%s has targets of 24 pixels, or as much room around them'],
      ['note-places', 'are reached by targets of 24 pixels at least'],
    ],
  },
];
