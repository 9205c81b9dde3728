type Values = Record<string, unknown> | null;

/** The fields that changed, what they were and what they became; nothing where nothing was recorded. */
export function AuditValues({ before, after }: { before: Values; after: Values }) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (fields.length === 0) return null;
  return (
    <ul className="grid grid-cols-1 gap-0.5 sm:min-w-60">
      {fields.map((field) => (
        <li key={field} className="break-words">
          <span className="text-muted">{words(field)}:</span>{" "}
          {before && field in before && (
            <>
              <del className="text-muted">{shown(before[field])}</del>
              <span aria-hidden> → </span>
              <span className="sr-only"> became </span>
            </>
          )}
          {after && field in after && <ins className="no-underline">{shown(after[field])}</ins>}
        </li>
      ))}
    </ul>
  );
}

/** `homeTeamId` reads "home team id". */
function words(field: string) {
  return field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : value.map(shown).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
