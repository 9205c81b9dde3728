type Values = Record<string, unknown> | null;
type Names = Map<string, string>;

type AuditValuesProps = {
  before: Values;
  after: Values;
  /** What ids in them are the names of. */
  names: Names;
};

/** The fields that changed, what they were and what they became; nothing where nothing was recorded. */
export function AuditValues({ before, after, names }: AuditValuesProps) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (fields.length === 0) return null;
  return (
    <ul className="grid grid-cols-1 gap-0.5 sm:min-w-60">
      {fields.map((field) => (
        <li key={field} className="break-words">
          <span className="text-muted">{words(field, names, before?.[field], after?.[field])}:</span>{" "}
          {before && field in before && (
            <>
              <del className="text-muted">{shown(before[field], names)}</del>
              <span aria-hidden> → </span>
              <span className="sr-only"> became </span>
            </>
          )}
          {after && field in after && <ins className="no-underline">{shown(after[field], names)}</ins>}
        </li>
      ))}
    </ul>
  );
}

/** `homeTeamId` reads "home team id", "home team" where the name stands in its place. */
function words(field: string, names: Names, ...values: unknown[]) {
  const isNamed = values.flat().some((value) => typeof value === "string" && names.has(value));
  const spaced = field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return isNamed ? spaced.replace(/ id(s?)$/, "$1") : spaced;
}

function shown(value: unknown, names: Names): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (Array.isArray(value))
    return value.length === 0 ? "nothing" : value.map((one) => shown(one, names)).join(", ");
  if (typeof value === "string") return names.get(value) ?? value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
