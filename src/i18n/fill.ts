/** Ways to say how many, by the categories of `Intl.PluralRules`: `{ one: '1 minute', other: '{n} minutes' }`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Fills the names in braces: `fill('Edition {n}', { n: '1.0.0' })`. Unknown names stay as they are. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
