import { stageWords } from "@/components/studies/stage-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { type StudiesQuery, studyStages } from "@/domain/studies/study-input";

type StudyFiltersProps = {
  query: StudiesQuery;
  owners: { id: string; name: string }[];
  topics: { slug: string; name: string }[];
};

/** What narrows the board and the list; it asks with GET, so that every view has an address. */
export function StudyFilters({ query, owners, topics }: StudyFiltersProps) {
  const { view, q, stage, owner, topic, mine, late } = query;
  return (
    <SearchField label="Find a study" defaultValue={q} className="mb-8 max-w-6xl print:hidden">
      {view && <input type="hidden" name="view" value={view} />}
      {view && (
        <Select name="stage" aria-label="Stage" defaultValue={stage ?? ""} className="max-sm:grow">
          <option value="">Still to come</option>
          {studyStages.map((one) => (
            <option key={one} value={one}>
              {stageWords[one].word}
            </option>
          ))}
          <option value="withdrawn">Withdrawn</option>
        </Select>
      )}
      {owners.length > 1 && (
        <Select name="owner" aria-label="Owner" defaultValue={owner ?? ""} className="max-sm:grow">
          <option value="">Everybody’s</option>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
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
      <div className="flex items-center gap-4">
        <Checkbox name="mine" value="1" label="Mine" defaultChecked={mine === "1"} />
        <Checkbox name="late" value="1" label="Late" defaultChecked={late === "1"} />
        <Button type="submit">Show</Button>
      </div>
    </SearchField>
  );
}
