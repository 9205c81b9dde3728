import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { TrashList } from "@/components/insights/tending/trash-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listTrash } from "@/domain/insights/list-trash";
import { untrash } from "./actions";

export const metadata: Metadata = { title: "Trash" };

export default async function TrashPage() {
  const actor = await requireRole("author");
  const now = new Date();
  const records = await listTrash(actor, now);
  const clock = { now, timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Trash"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="What was thrown away lies here for 30 days. Brought back, it is as it was; only a review has to be asked for again."
      />
      {records.length === 0 ? (
        <EmptyState title="Nothing was thrown away" drawing="shell">
          Insights that you or others throw away appear here until they are gone.
        </EmptyState>
      ) : (
        <TrashList records={records} clock={clock} untrash={untrash} />
      )}
    </SignedInFrame>
  );
}
