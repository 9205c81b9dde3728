import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type PeopleFileFormProps = { limits: { people: number; megabytes: number }; problem: string | null };

/** Where a table is chosen; it works without scripts. */
export function PeopleFileForm({ limits, problem }: PeopleFileFormProps) {
  return (
    <form
      method="post"
      action="/admin/people/import/form"
      encType="multipart/form-data"
      className="grid content-start justify-items-start gap-5"
    >
      {problem && (
        <Notice kind="harm">
          <p role="alert">{problem}</p>
        </Notice>
      )}
      <div className="grid w-full gap-2">
        <label htmlFor="people-file" className="text-15 font-medium">
          A table saved as CSV
        </label>
        <input
          id="people-file"
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby="people-file-hint"
          className="w-full rounded-small border border-dashed border-edge bg-surface px-3 py-6 text-15 file:me-4 file:min-h-10 file:cursor-pointer file:rounded-small file:border file:border-edge file:bg-paper file:px-4 file:text-ink"
        />
        <p id="people-file-hint" className="text-15 text-muted">
          Up to {limits.people.toLocaleString("en")} people and {limits.megabytes} MB. Nobody is invited
          before you have seen what becomes of each line.
        </p>
      </div>
      <Button type="submit" look="primary">
        Look it through
      </Button>
    </form>
  );
}
