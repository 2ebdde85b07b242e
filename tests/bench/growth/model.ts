/** A linear model of measurements. */
export interface Line {
  readonly start: number;
  readonly slope: number;
}

/** The least-squares line through points. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): Line {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([x]) => x), mean(([, y]) => y)];
  const slope =
    mean((point) => (point[0] - x) * (point[1] - y)) / mean((point) => (point[0] - x) ** 2);
  return { start: y - slope * x, slope };
}

export const at = ({ start, slope }: Line, x: number): number => start + slope * x;

/** The measurements as linear functions of the number of texts, and constants. */
export interface Slopes {
  readonly seconds: Line;
  readonly memory: Line;
  readonly files: Line;
  readonly indexBytes: Line;
  readonly indexFiles: Line;
  /** The list of records, which every search loads. */
  readonly list: Line;
  /** What else a first search loads for the first index and for each further one. */
  readonly program: number;
  readonly further: number;
  /** The size of a section with a result, and the number of sections of a text. */
  readonly section: number;
  readonly sectionsEach: number;
}

/** A library divided among machines and indexes. */
export interface Future {
  readonly texts: number;
  readonly shards: number;
  /** Of the machine that builds a shard. */
  readonly hours: number;
  readonly memory: number;
  /** Of the whole site, including the index; and of the index alone. */
  readonly files: number;
  readonly indexFiles: number;
  readonly indexBytes: number;
  /** Bytes of a first search that shows ten sections, and of one that loads all sections. */
  readonly search: number;
  readonly everything: number;
}

/** Extrapolates the measurements to a library of this size. */
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
