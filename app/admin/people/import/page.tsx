import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { KeptInvitationsNotice } from "@/components/access/kept-invitations-notice";
import { PeopleFileForm } from "@/components/people/import/people-file-form";
import { PeopleImportList } from "@/components/people/import/people-import-list";
import { WhatPeopleFilesHold } from "@/components/people/import/what-people-files-hold";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { signInWays } from "@/domain/access/sign-in-ways";
import { listImports } from "@/domain/transfer/imports/list-imports";
import { peopleLimits } from "@/domain/transfer/people-import/people-limits";

export const metadata: Metadata = { title: "Import people" };

type ImportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportPeoplePage({ searchParams }: ImportPageProps) {
  const actor = await requireRole("admin");
  const { problem } = await searchParams;
  const imports = await listImports(actor, "people");
  const reader = { now: new Date(), timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Import people"
        crumbs={[
          { label: "Administration", href: "/admin" },
          { label: "People", href: "/admin/people" },
        ]}
        intro="Everybody in the table gets an invitation, as if you had typed each. You see what becomes of every line before anybody is invited."
      />
      {!signInWays().sendsMail && <KeptInvitationsNotice readsMails />}
      <div className="mb-12 grid gap-8 lg:grid-cols-[1fr_24rem]">
        <PeopleFileForm
          limits={peopleLimits}
          problem={typeof problem === "string" ? problem.slice(0, 300) : null}
        />
        <WhatPeopleFilesHold />
      </div>
      {imports.length > 0 && (
        <Section title="Your imports" intro="Kept for 30 days.">
          <PeopleImportList imports={imports} reader={reader} />
        </Section>
      )}
    </SignedInFrame>
  );
}
