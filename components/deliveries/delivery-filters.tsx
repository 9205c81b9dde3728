import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { kindName, type LaneName, laneNames } from "./delivery-words";

type DeliveryFiltersProps = {
  query: { q?: string; kind?: string; lane?: string; state?: string; person?: string; once?: string };
  kinds: readonly string[];
  /** Empty where there is only one way. */
  lanes: readonly LaneName[];
};

/** To whom and about what; everything ends up in the address. */
export function DeliveryFilters({ query, kinds, lanes }: DeliveryFiltersProps) {
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
      {lanes.length > 0 && (
        <Select name="lane" aria-label="Way" defaultValue={query.lane ?? ""} className="min-w-28">
          <option value="">Any way</option>
          {lanes.map((lane) => (
            <option key={lane} value={lane}>
              {laneNames[lane]}
            </option>
          ))}
        </Select>
      )}
      <Button type="submit">Find</Button>
    </SearchField>
  );
}
