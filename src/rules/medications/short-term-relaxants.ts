/** Muscle relaxants labelled for short courses and named by Beers 2023; baclofen, tizanidine and dantrolene are not. */
export const SHORT_TERM_RELAXANTS = {
  ingredients: [
    'carisoprodol',
    'cyclobenzaprine',
    'methocarbamol',
    'metaxalone',
    'chlorzoxazone',
    'orphenadrine',
  ],
} as const
