/** A straight line through what was measured. */
export interface Line {
  readonly start: number;
  readonly slope: number;
}

/** The line nearest to some points. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): Line {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([x]) => x), mean(([, y]) => y)];
  const slope =
    mean((point) => (point[0] - x) * (point[1] - y)) / mean((point) => (point[0] - x) ** 2);
  return { start: y - slope * x, slope };
}

export const at = ({ start, slope }: Line, x: number): number => start + slope * x;

/** What was measured, as lines over the number of texts, and what does not hang on that. */
export interface Slopes {
  readonly seconds: Line;
  readonly memory: Line;
  readonly files: Line;
  readonly indexBytes: Line;
  readonly indexFiles: Line;
  /** The list of records that every search loads. */
  readonly list: Line;
  /** What else a first search loads of one index, and what of every further one. */
  readonly program: number;
  readonly further: number;
  /** A section, as it comes with a result, and how many a text has. */
  readonly section: number;
  readonly sectionsEach: number;
}

/** A library parted among machines and indexes. */
export interface Future {
  readonly texts: number;
  readonly shards: number;
  /** Of the machine that builds one shard. */
  readonly hours: number;
  readonly memory: number;
  /** Of the whole site, its index included, and of the index alone. */
  readonly files: number;
  readonly indexFiles: number;
  readonly indexBytes: number;
  /** Bytes of a first search that shows ten sections, and of one that loads every section there is. */
  readonly search: number;
  readonly everything: number;
}

/** Computes what a library of that size takes if everything goes on as it was measured. */
export function future(slopes: Slopes, texts: number, shards: number): Future {
  const each = texts / shards;
  const { program, further, section, sectionsEach } = slopes;
  const before = program + (shards - 1) * further + shards * at(slopes.list, each);
  return {
    texts,
    shards,
    hours: at(slopes.seconds, each) / 3600,
    memory: at(slopes.memory, each),
    files: shards * at(slopes.files, each),
    indexFiles: shards * at(slopes.indexFiles, each),
    indexBytes: shards * at(slopes.indexBytes, each),
    search: before + 10 * section,
    everything: before + texts * sectionsEach * section,
  };
}
