import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { SearchFacts } from "@/components/status/search-facts";
import { StatusNotices } from "@/components/status/status-notices";
import { StuckJobs } from "@/components/status/stuck-jobs";
import { WorkFacts } from "@/components/status/work-facts";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { countDeliveries } from "@/domain/deliveries/count-deliveries";
import { findWork } from "@/domain/find-work";
import { listStuckJobs } from "@/domain/list-stuck-jobs";
import { findSearchStatus } from "@/domain/search/find-search-status";
import { compare, rebuild, tryAgain } from "./actions";

export const metadata: Metadata = { title: "Status" };

export default async function StatusPage() {
  const actor = await requireRole("admin");
  const now = new Date();
  const [work, stuck, mail, search] = await Promise.all([
    findWork(actor, now),
    listStuckJobs(actor),
    countDeliveries(actor),
    findSearchStatus(actor, now),
  ]);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const mails = (wanted: string) => mail.byState.find(({ state }) => state === wanted)?.count ?? 0;
  const { second } = search;
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Status"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="What runs here, and what needs somebody’s attention."
      />
      <StatusNotices
        isWorked={work.isWorked}
        givenUp={work.givenUp}
        failure={
          second?.failingSince
            ? { problem: second.problem ?? "", since: <Time at={second.failingSince} {...reader} /> }
            : null
        }
      />
      <Section title="Processes">
        <WorkFacts
          work={work}
          mails={{ waiting: mails("pending"), uncertain: mails("uncertain") }}
          reader={reader}
        />
      </Section>
      {stuck.length > 0 && (
        <Section
          title="Jobs that fail"
          intro="Each is tried 25 times, later each time, and then given up until somebody has it tried again. Everything else goes on."
        >
          <StuckJobs jobs={stuck} reader={reader} tryAgain={tryAgain} />
        </Section>
      )}
      <Section title="Search">
        <SearchFacts status={search} reader={reader} />
        <div className="mt-5 flex flex-wrap gap-3">
          {second && (
            <ActionForm action={compare}>
              <SubmitButton look="quiet">Compare with the records</SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={rebuild}>
            <input type="hidden" name="engine" value={second ? "meilisearch" : "postgres"} />
            <SubmitButton look="quiet">Build the index anew</SubmitButton>
          </ActionForm>
        </div>
        <p className="mt-3 max-w-measure text-15 text-muted">
          Searching goes on meanwhile.{" "}
          {second
            ? "Neither should be needed: both happen by themselves when there is a reason."
            : "It should not be needed: it happens by itself when there is a reason."}
        </p>
      </Section>
    </SignedInFrame>
  );
}
