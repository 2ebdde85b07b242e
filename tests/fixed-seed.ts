import fc from 'fast-check';

/** The same samples in every run of `npm test`; those of the fuzz tests are others each time. */
fc.configureGlobal({ seed: 1848 });
