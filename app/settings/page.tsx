import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ProfileForm } from "@/components/people/profile-form";
import { roleName } from "@/components/people/role-name";
import { SettingsTabs } from "@/components/people/settings-tabs";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { findOwnProfile } from "@/domain/people/find-person";
import { localDay } from "@/domain/people/local-day";
import { offeredLocales, offeredTimeZones } from "@/domain/people/profile-choices";
import { listOwnTeams } from "@/domain/people/teams";
import { slackSetup } from "@/domain/slack/slack-setup";
import { saveProfile } from "./actions";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const actor = await requirePerson();
  const now = new Date();
  const [profile, teams] = await Promise.all([
    findOwnProfile(actor),
    listOwnTeams(actor.id, localDay(now, actor.timeZone)),
  ]);
  if (!profile) notFound();
  return (
    <SignedInFrame actor={actor} current="settings">
      <PageHeader title="Profile and settings" />
      <SettingsTabs current="/settings" hasSlack={slackSetup() !== null} />
      <DefinitionList
        className="mb-8 max-w-xl"
        items={[
          { term: "Mail address", children: profile.email },
          { term: "Role", children: roleName[profile.role] },
          { term: "Teams", children: teams.map((team) => team.name).join(", ") || "none yet" },
        ]}
      />
      <ProfileForm
        profile={profile}
        teams={teams}
        timeZones={offeredTimeZones(profile.timeZone)}
        locales={offeredLocales(profile.locale, now, profile.timeZone)}
        save={saveProfile}
      />
    </SignedInFrame>
  );
}
