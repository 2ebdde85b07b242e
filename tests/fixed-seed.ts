import fc from 'fast-check';

/** Makes the samples of `npm test` reproducible; the fuzz project uses a new seed each time. */
fc.configureGlobal({ seed: 1848 });
