import fc from 'fast-check';

/**
 * Makes the samples of `npm test`, and of fuzzing in limited time (`TEST_SECONDS`), reproducible;
 * otherwise the fuzz project draws new ones each time.
 */
fc.configureGlobal({ seed: 1848 });
