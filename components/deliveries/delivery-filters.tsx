import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { kindName } from "./delivery-words";

type DeliveryFiltersProps = {
  query: { q?: string; kind?: string; state?: string; person?: string; once?: string };
  kinds: readonly string[];
};

/** To whom and about what; everything ends up in the address. */
export function DeliveryFilters({ query, kinds }: DeliveryFiltersProps) {
  return (
    <SearchField label="Find by name, address or reason" defaultValue={query.q} className="mb-4">
      {(["state", "person", "once"] as const).map(
        (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
      )}
      <Select name="kind" aria-label="Kind" defaultValue={query.kind ?? ""} className="min-w-36">
        <option value="">Any kind</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind)}
          </option>
        ))}
      </Select>
      <Button type="submit">Find</Button>
    </SearchField>
  );
}
