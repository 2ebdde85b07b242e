/**
 * Plural forms by the categories of `Intl.PluralRules`: `{ one: '1 minute', other: '{n} minutes'
 * }`.
 */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/**
 * Fills in placeholders: `fill('Edition {n}', { n: '1.0.0' })`. Unknown names are left unchanged.
 */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
