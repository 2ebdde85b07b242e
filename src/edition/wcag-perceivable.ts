import type { Criterion } from './wcag-criterion.ts';

const forms =
  'Nothing is asked for but words to search for and settings, which are kept in this browser.';

const media = 'There is no sound, no film and nothing that moves of itself.';

/** The criteria of WCAG 2.2 about what is perceived, and what holds this site to each. */
export const perceivable: readonly Criterion[] = [
  {
    id: '1.1.1',
    name: 'Non-text Content',
    level: 'A',
    tests: [['audit', '/%s has no fault that a program can find']],
  },
  { id: '1.2.1', name: 'Audio-only and Video-only (Prerecorded)', level: 'A', absent: media },
  { id: '1.2.2', name: 'Captions (Prerecorded)', level: 'A', absent: media },
  {
    id: '1.2.3',
    name: 'Audio Description or Media Alternative (Prerecorded)',
    level: 'A',
    absent: media,
  },
  { id: '1.2.4', name: 'Captions (Live)', level: 'AA', absent: media },
  { id: '1.2.5', name: 'Audio Description (Prerecorded)', level: 'AA', absent: media },
  {
    id: '1.3.1',
    name: 'Info and Relationships',
    level: 'A',
    tests: [
      ['audit', '/%s has no fault that a program can find'],
      ['validity', '%s is valid HTML'],
    ],
  },
  {
    id: '1.3.2',
    name: 'Meaningful Sequence',
    level: 'A',
    tests: [
      ['accessibility', '/%s is walked through by Tab, in order, with a focus that is seen'],
      ['no-script', 'every word of the text is there that is there with script'],
    ],
  },
  {
    id: '1.3.3',
    name: 'Sensory Characteristics',
    level: 'A',
    untried: 'Whether no instruction rests on shape, size or place alone is for people to read.',
  },
  {
    id: '1.3.4',
    name: 'Orientation',
    level: 'AA',
    tests: [['accessibility', '/%s has the same words upright and lying down']],
  },
  { id: '1.3.5', name: 'Identify Input Purpose', level: 'AA', absent: forms },
  {
    id: '1.4.1',
    name: 'Use of Color',
    level: 'A',
    tests: [
      ['search-scopes', 'The ticks are seen in forced colours'],
      ['audit', '/%s has no fault that a program can find'],
    ],
  },
  { id: '1.4.2', name: 'Audio Control', level: 'A', absent: media },
  {
    id: '1.4.3',
    name: 'Contrast (Minimum)',
    level: 'AA',
    tests: [
      ['audit', '/%s has no fault that a program can find'],
      ['accessibility', '/%s has words that stand out seven to one, in every theme'],
    ],
  },
  {
    id: '1.4.4',
    name: 'Resize Text',
    level: 'AA',
    tests: [['accessibility', '/%s bears letters of twice the size']],
  },
  {
    id: '1.4.5',
    name: 'Images of Text',
    level: 'AA',
    absent: 'Words are never pictures; the cover of the EPUB is, and says in words what it shows.',
  },
  {
    id: '1.4.6',
    name: 'Contrast (Enhanced)',
    level: 'AAA',
    tests: [['accessibility', '/%s has words that stand out seven to one, in every theme']],
  },
  {
    id: '1.4.10',
    name: 'Reflow',
    level: 'AA',
    tests: [['accessibility', '/%s is not wider than a window of 320 pixels']],
  },
  {
    id: '1.4.11',
    name: 'Non-text Contrast',
    level: 'AA',
    tests: [['accessibility', '/%s is walked through by Tab, in order, with a focus that is seen']],
  },
  {
    id: '1.4.12',
    name: 'Text Spacing',
    level: 'AA',
    tests: [['accessibility', '/%s keeps all words in place with more space between them']],
  },
  {
    id: '1.4.13',
    name: 'Content on Hover or Focus',
    level: 'AA',
    tests: [
      [
        'note-previews',
        'are previewed where a mouse rests for 300 ms, and go 300 ms after it has left, focus unmoved',
      ],
      ['note-previews', 'stay, when a preview is clicked'],
      ['notes', 'do not open on focus alone'],
    ],
  },
];
