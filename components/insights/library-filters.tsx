import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import type { LibraryQuery } from "@/domain/insights/library-query";

type LibraryFiltersProps = { query: LibraryQuery; topics: { slug: string; name: string }[] };

/** Words and topic to look for; everything ends up in the address. */
export function LibraryFilters({ query, topics }: LibraryFiltersProps) {
  return (
    <SearchField label="Words in the statement" defaultValue={query.q} className="mb-4">
      {query.show !== "published" && <input type="hidden" name="show" value={query.show} />}
      <Select name="topic" aria-label="Topic" defaultValue={query.topic ?? ""} className="min-w-44">
        <option value="">Any topic</option>
        {topics.map((topic) => (
          <option key={topic.slug} value={topic.slug}>
            {topic.name}
          </option>
        ))}
      </Select>
      <Button type="submit">Find</Button>
    </SearchField>
  );
}
