import type { Criterion } from './wcag-criterion.ts';

const forms =
  'Nothing is asked for but words to search for and settings, which are kept in this browser.';

/** The criteria of WCAG 2.2 about what is understood, and what holds this site to each. */
export const understandable: readonly Criterion[] = [
  {
    id: '3.1.1',
    name: 'Language of Page',
    level: 'A',
    tests: [
      [
        'accessibility',
        'every page has a title of its own, a language, and the same ways on in the same order',
      ],
    ],
  },
  {
    id: '3.1.2',
    name: 'Language of Parts',
    level: 'AA',
    tests: [['audit', '/%s has no fault that a program can find']],
  },
  { id: '3.2.1', name: 'On Focus', level: 'A', tests: [['notes', 'do not open on focus alone']] },
  {
    id: '3.2.2',
    name: 'On Input',
    level: 'A',
    tests: [['settings', 'change the page while they are open']],
  },
  {
    id: '3.2.3',
    name: 'Consistent Navigation',
    level: 'AA',
    tests: [
      [
        'accessibility',
        'every page has a title of its own, a language, and the same ways on in the same order',
      ],
    ],
  },
  {
    id: '3.2.4',
    name: 'Consistent Identification',
    level: 'AA',
    tests: [['notes', 'open by all three kinds of link, each called by its own label']],
  },
  {
    id: '3.2.6',
    name: 'Consistent Help',
    level: 'A',
    tests: [
      [
        'accessibility',
        'every page has a title of its own, a language, and the same ways on in the same order',
      ],
    ],
  },
  {
    id: '3.3.1',
    name: 'Error Identification',
    level: 'A',
    tests: [['search-scopes', 'No match says where there is none']],
  },
  {
    id: '3.3.2',
    name: 'Labels or Instructions',
    level: 'A',
    tests: [['audit', '/%s has no fault that a program can find']],
  },
  { id: '3.3.3', name: 'Error Suggestion', level: 'AA', absent: forms },
  { id: '3.3.4', name: 'Error Prevention (Legal, Financial, Data)', level: 'AA', absent: forms },
  { id: '3.3.7', name: 'Redundant Entry', level: 'A', absent: forms },
  {
    id: '3.3.8',
    name: 'Accessible Authentication (Minimum)',
    level: 'AA',
    absent: 'Nobody has to say who they are.',
  },
];
