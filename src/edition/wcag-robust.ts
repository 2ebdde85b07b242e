import type { Criterion } from './wcag-criterion.ts';

/** The criteria of WCAG 2.2 about what is robust, and what holds this site to each. */
export const robust: readonly Criterion[] = [
  {
    id: '4.1.2',
    name: 'Name, Role, Value',
    level: 'A',
    tests: [
      ['audit', '/%s has no fault that a program can find'],
      ['audit', 'neither has a card that is open'],
    ],
  },
  {
    id: '4.1.3',
    name: 'Status Messages',
    level: 'AA',
    tests: [
      ['search-scopes', 'A line is read out once for each question, and names the scope'],
      ['anchors', 'is spoken of politely, in one region that takes no focus and can be closed'],
    ],
  },
];
