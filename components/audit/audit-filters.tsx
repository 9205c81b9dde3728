import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { AuditQuery } from "@/domain/audit/audit-query";
import { actionWords } from "./action-words";

/** Who, what and when to look for; everything ends up in the address. */
export function AuditFilters({ query, actions }: { query: AuditQuery; actions: string[] }) {
  return (
    <SearchField name="actor" label="Name, address or “system”" defaultValue={query.actor} className="mb-4">
      {query.subject && <input type="hidden" name="subject" value={query.subject} />}
      <Select name="action" aria-label="What" defaultValue={query.action ?? ""} className="min-w-44">
        <option value="">Any change</option>
        {actions.map((action) => (
          <option key={action} value={action}>
            {actionWords(action)}
          </option>
        ))}
      </Select>
      <Day name="from" label="From" defaultValue={query.from} />
      <Day name="until" label="Until" defaultValue={query.until} />
      <Button type="submit">Find</Button>
    </SearchField>
  );
}

type DayProps = { name: "from" | "until"; label: string; defaultValue: string | undefined };

function Day({ name, label, defaultValue }: DayProps) {
  const id = `audit-${name}`;
  return (
    <div className="flex items-center gap-2 text-15 text-muted max-sm:w-full">
      <label htmlFor={id} className="max-sm:w-12">
        {label}
      </label>
      <TextInput
        type="date"
        id={id}
        name={name}
        aria-label={`${label} day`}
        defaultValue={defaultValue}
        className="max-w-40"
      />
    </div>
  );
}
