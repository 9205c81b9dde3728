import type { Metadata } from "next";
import { z } from "zod";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ExportContents } from "@/components/transfer/export-contents";
import { ExportSize } from "@/components/transfer/export-size";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { estimateExport } from "@/domain/transfer/exports/estimate-export";

export const metadata: Metadata = { title: "Export" };

const query = z.object({ problem: z.enum(["conflict", "too-many"]).optional().catch(undefined) });
const problems = {
  conflict: "An export of yours is still being written. Wait until that download is done, or stop it.",
  "too-many": "You exported the library twice within this hour. Try again when the next hour has begun.",
};

type ExportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ExportPage({ searchParams }: ExportPageProps) {
  const actor = await requireRole("admin");
  const { problem } = query.parse(await searchParams);
  const estimate = await estimateExport(actor);
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Export"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="Everything the library says, as files that people and programs can read. Taken into an empty Tidemark they make the same library."
      />
      {problem && (
        <Notice kind="attention" title="Not exported" className="mb-8">
          <p>{problems[problem]}</p>
        </Notice>
      )}
      <Section title="Download it">
        <ExportSize estimate={estimate} locale={actor.locale} />
        <form method="post" action="/admin/export/download" className="mt-5">
          <Button type="submit" look="primary">
            Download the ZIP archive
          </Button>
        </form>
        <p className="mt-3 max-w-measure text-15 text-muted">
          It holds restricted records, drafts and people’s addresses: keep it where only administrators can
          read it. The download is noted in the audit trail.
        </p>
      </Section>
      <Section title="What is in it">
        <ExportContents />
      </Section>
    </SignedInFrame>
  );
}
