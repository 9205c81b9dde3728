import { type SQL, sql } from "drizzle-orm";

/** Many values as one parameter: a list of parameters has an end, and is planned anew for each length. */
export const integers = (values: number[]): SQL => sql`${`{${values.join(",")}}`}::int[]`;
export const reals = (values: number[]): SQL => sql`${`{${values.join(",")}}`}::real[]`;
export const uuids = (values: string[]): SQL => sql`${`{${values.join(",")}}`}::uuid[]`;
export const texts = (values: string[]): SQL => sql`${`{${values.map(quoted).join(",")}}`}::text[]`;

const quoted = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;
