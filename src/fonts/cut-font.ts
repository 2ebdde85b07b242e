import { type Subsetter, startSubsetter, tag } from './harfbuzz.ts';
import { toSfnt, toWoff2 } from './woff2.ts';

/** What to keep of a font. */
export interface Cut {
  /** Code points; those that the font lacks are ignored. */
  readonly characters: Iterable<number>;
  /** Tags of the OpenType features to keep, with the glyphs that they need. */
  readonly features: readonly string[];
  /** For variable fonts, by tag of the axis: the value to pin it to, or the range to keep. */
  readonly axes?:
    | Readonly<Record<string, number | readonly [least: number, most: number]>>
    | undefined;
}

// Constants of HarfBuzz's `hb_subset_flags_t`, `hb_subset_sets_t` and `hb_memory_mode_t`.
const noHinting = 1;
const droppedTables = 3;
const nameIds = 4;
const featureTags = 6;
const writable = 2;

/** The id of the copyright notice in a font's `name` table. */
const copyright = 0;

/** Subsets a font (TTF, OTF or WOFF2). */
export async function cutFont(
  font: Uint8Array,
  cut: Cut,
  format: 'woff2' | 'sfnt' = 'woff2',
): Promise<Buffer> {
  const kept = subset(await startSubsetter(), await toSfnt(font), cut, format);
  return format === 'sfnt' ? kept : toWoff2(kept);
}

function subset(
  { call, put, take }: Subsetter,
  font: Uint8Array,
  cut: Cut,
  format: 'woff2' | 'sfnt',
): Buffer {
  const address = put(font);
  const blob = call('hb_blob_create', address, font.length, writable, 0, 0);
  const face = call('hb_face_create', blob, 0);
  const input = call('hb_subset_input_create_or_fail');
  call('hb_subset_input_set_flags', input, noHinting);
  const features = call('hb_subset_input_set', input, featureTags);
  call('hb_set_clear', features);
  for (const feature of cut.features) call('hb_set_add', features, tag(feature));
  if (format === 'woff2') {
    // Pages take the names of the font and of its axes from CSS, so those in the file are dropped,
    // except the copyright notice.
    const names = call('hb_subset_input_set', input, nameIds);
    call('hb_set_clear', names);
    call('hb_set_add', names, copyright);
    const dropped = call('hb_subset_input_set', input, droppedTables);
    for (const table of ['STAT', 'BASE', 'gasp']) call('hb_set_add', dropped, tag(table));
  }
  const characters = call('hb_subset_input_unicode_set', input);
  for (const character of cut.characters) call('hb_set_add', characters, character);
  for (const [axis, at] of Object.entries(cut.axes ?? {})) {
    const done =
      typeof at === 'number'
        ? call('hb_subset_input_pin_axis_location', input, face, tag(axis), at)
        : call('hb_subset_input_set_axis_range', input, face, tag(axis), ...at, Number.NaN);
    if (!done) throw new Error(`The font has no axis ${axis}.`);
  }
  const kept = call('hb_subset_or_fail', face, input);
  const result = call('hb_face_reference_blob', kept);
  const bytes = take(call('hb_blob_get_data', result, 0), call('hb_blob_get_length', result));
  for (const done of [result, blob]) call('hb_blob_destroy', done);
  for (const done of [kept, face]) call('hb_face_destroy', done);
  call('hb_subset_input_destroy', input);
  call('free', address);
  if (bytes.length === 0)
    throw new Error('HarfBuzz cannot subset this font; the file may be damaged.');
  return bytes;
}
