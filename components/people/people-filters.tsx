import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import type { PeopleQuery } from "@/domain/people/people-query";

type PeopleFiltersProps = { query: PeopleQuery; teams: { slug: string; name: string }[] };

/** Words, role and team to look for; everything ends up in the address. */
export function PeopleFilters({ query, teams }: PeopleFiltersProps) {
  return (
    <SearchField label="Find by name or address" defaultValue={query.q} className="mb-4">
      {query.state && <input type="hidden" name="state" value={query.state} />}
      <Select name="role" aria-label="Role" defaultValue={query.role ?? ""} className="min-w-36">
        <option value="">Any role</option>
        <option value="reader">Reader</option>
        <option value="author">Author</option>
        <option value="curator">Curator</option>
        <option value="admin">Administrator</option>
      </Select>
      <Select name="team" aria-label="Team" defaultValue={query.team ?? ""} className="min-w-36">
        <option value="">Any team</option>
        {teams.map((team) => (
          <option key={team.slug} value={team.slug}>
            {team.name}
          </option>
        ))}
      </Select>
      <Button type="submit">Find</Button>
    </SearchField>
  );
}
