import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ImportList } from "@/components/insights/import/import-list";
import { UploadForm } from "@/components/insights/import/upload-form";
import { WhatCanComeIn } from "@/components/insights/import/what-can-come-in";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { importLimits } from "@/domain/transfer/imports/import-limits";
import { listImports } from "@/domain/transfer/imports/list-imports";

export const metadata: Metadata = { title: "Import insights" };

type ImportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportPage({ searchParams }: ImportPageProps) {
  const actor = await requireRole("author");
  const { problem } = await searchParams;
  const imports = await listImports(actor);
  const reader = { now: new Date(), timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Import insights"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="Reports and findings you have already come in together. You see what is in them before anything is stored."
      />
      <div className="mb-12 grid gap-8 lg:grid-cols-[1fr_20rem]">
        <UploadForm
          mostMegabytes={importLimits().uploadMegabytes}
          problem={typeof problem === "string" ? problem.slice(0, 300) : null}
        />
        <WhatCanComeIn />
      </div>
      {imports.length > 0 && (
        <Section title="Your imports" intro="Kept for 30 days.">
          <ImportList imports={imports} reader={reader} />
        </Section>
      )}
    </SignedInFrame>
  );
}
