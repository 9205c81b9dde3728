/** Conditions in Meilisearch's language; what is between quotes is never read as anything else than a value. */
export type Filter = string;

export const everything: Filter[] = [];

export const is = (field: string, value: string): Filter => `${field} = ${quoted(value)}`;

/** One of these; of none, nothing. */
export const isIn = (field: string, values: readonly (string | number)[]): Filter =>
  `${field} IN [${values.map((value) => (typeof value === "number" ? value : quoted(value))).join(", ")}]`;

export const all = (...filters: Filter[]): Filter => filters.map(inBrackets).join(" AND ");
export const any = (...filters: Filter[]): Filter => filters.map(inBrackets).join(" OR ");

const inBrackets = (filter: Filter) => `(${filter})`;

const quoted = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;
