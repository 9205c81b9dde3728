import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { auditQuery } from "@/domain/audit/audit-query";
import { listAudit, listAuditActions, nameSubjects } from "@/domain/audit/list-audit";

export const metadata: Metadata = { title: "Audit trail" };

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await requireRole("admin");
  const query = auditQuery.parse(await searchParams);
  const [{ entries, next }, actions] = await Promise.all([listAudit(actor, query), listAuditActions(actor)]);
  const names = await nameSubjects(actor, entries);
  const { before: _before, ...filters } = query;
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Audit trail"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="Everything that changed something. Nobody can edit it, not even administrators."
      />
      <AuditFilters query={query} actions={actions} />
      {entries.length === 0 ? (
        <EmptyState
          title="Nothing fits"
          drawing="bottle"
          action={<LinkButton href="/admin/audit">Show the whole trail</LinkButton>}
        >
          Try another person, another change or more days.
        </EmptyState>
      ) : (
        <AuditTable
          entries={entries}
          names={names}
          now={new Date()}
          timeZone={actor.timeZone}
          locale={actor.locale}
        />
      )}
      <Pagination
        label="Pages of the audit trail"
        newer={query.before ? withQuery("/admin/audit", filters) : undefined}
        older={next ? withQuery("/admin/audit", { ...filters, before: next }) : undefined}
        words={{ newer: "Newest", older: "Older" }}
      />
    </SignedInFrame>
  );
}
