import fc from 'fast-check';

/**
 * Makes the samples of `npm test` and of CI reproducible; elsewhere the fuzz project draws new ones
 * each time.
 */
fc.configureGlobal({ seed: 1848 });
