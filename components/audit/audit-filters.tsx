import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { AuditQuery } from "@/domain/audit/audit-query";

/** Who, what and when to look for; everything ends up in the address. */
export function AuditFilters({ query, actions }: { query: AuditQuery; actions: string[] }) {
  return (
    <SearchField
      name="actor"
      label="Who: a name, an address, or “system”"
      defaultValue={query.actor}
      className="mb-4"
    >
      {query.subject && <input type="hidden" name="subject" value={query.subject} />}
      <Select name="action" aria-label="What" defaultValue={query.action ?? ""} className="min-w-44">
        <option value="">Any change</option>
        {actions.map((action) => (
          <option key={action} value={action}>
            {action}
          </option>
        ))}
      </Select>
      <Day name="from" label="From" defaultValue={query.from} />
      <Day name="until" label="Until" defaultValue={query.until} />
      <Button type="submit">Find</Button>
    </SearchField>
  );
}

function Day({ label, ...input }: { name: string; label: string; defaultValue: string | undefined }) {
  return (
    <label className="flex items-center gap-2 text-15 text-muted max-sm:w-full">
      <span className="max-sm:w-12">{label}</span>
      <TextInput type="date" aria-label={`${label} day`} className="max-w-44" {...input} />
    </label>
  );
}
