import { stringify } from "yaml";

const style = { lineWidth: 0, aliasDuplicateObjects: false } as const;

/** What stands between two lines of dashes at the top of a file; what is empty is left out. */
export function frontMatter(remark: string | null, fields: Record<string, unknown>): string {
  const given = Object.entries(fields).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  const comment = remark === null ? "" : `# ${remark}\n`;
  return `---\n${comment}${stringify(Object.fromEntries(given), style)}---\n`;
}
