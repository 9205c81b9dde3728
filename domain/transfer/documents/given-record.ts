import type { FieldName } from "./field-names";
import type { Field } from "./fields";
import type { Placed } from "./place-sections";

/** What a file or a row says of one record, before any of it is judged. */
export type Given = {
  file: string;
  line: number | null;
  /** Its name where the file gives it no id. */
  fallbackId: string;
  statement: string;
  fields: Map<FieldName, Field>;
  placed: Placed;
  prompts: Field | undefined;
};
