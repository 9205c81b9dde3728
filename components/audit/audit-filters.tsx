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
      <TextInput
        type="date"
        name="from"
        aria-label="From day"
        defaultValue={query.from}
        className="max-w-44"
      />
      <TextInput
        type="date"
        name="until"
        aria-label="Until day"
        defaultValue={query.until}
        className="max-w-44"
      />
      <Button type="submit">Find</Button>
    </SearchField>
  );
}
