import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { type InitiativesQuery, stages } from "@/domain/initiatives/initiative-input";
import { stageChips } from "../stage-words";

type InitiativeFiltersProps = { query: InitiativesQuery; topics: { slug: string; name: string }[] };

/** What narrows the list; it asks with GET, so that every list has an address. */
export function InitiativeFilters({ query: { q, stage, mine, topic }, topics }: InitiativeFiltersProps) {
  return (
    <SearchField label="Find an initiative" defaultValue={q} className="mb-8 max-w-4xl">
      <Select name="stage" aria-label="Stage" defaultValue={stage ?? ""} className="max-sm:grow">
        <option value="">Every stage</option>
        <option value="live">Proposed or active</option>
        {stages.map((one) => (
          <option key={one} value={one}>
            {stageChips[one].word}
          </option>
        ))}
      </Select>
      {topics.length > 0 && (
        <Select name="topic" aria-label="Topic" defaultValue={topic ?? ""} className="max-sm:grow">
          <option value="">Every topic</option>
          {topics.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Checkbox name="mine" value="1" label="Only mine" defaultChecked={mine === "1"} />
      <Button type="submit">Show</Button>
    </SearchField>
  );
}
