import { beforeEach, expect, test, vi } from "vitest";
import { currentActor } from "@/app/_request/current-actor";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/access";
import type { Role } from "@/domain/actor";
import { person } from "@/tests/support/factories";
import { invite } from "./actions";

vi.mock("@/app/_request/current-actor");
vi.mock("next/cache", () => ({ refresh: () => {} }));

const elevenMinutesMs = 11 * 60_000;
let admin: Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  admin = await person("admin");
  signedIn(elevenMinutesMs);
});

function signedIn(msAgo: number) {
  const authenticatedAt = new Date(Date.now() - msAgo);
  vi.mocked(currentActor).mockResolvedValue({ ...admin.actor, authenticatedAt });
}

function send(role: Role, list = "ana@example.org") {
  const data = new FormData();
  data.set("list", list);
  data.set("role", role);
  return invite({ status: "idle" }, data);
}

test.each(["curator", "admin"] as const)(
  "inviting a %s wants a proof not older than ten minutes",
  async (role) => {
    expect(await send(role)).toMatchObject({ status: "refused", again: true, values: { role } });
    expect(await db.select().from(invitations)).toEqual([]);
    signedIn(60_000);
    expect(await send(role)).toMatchObject({ status: "done" });
    expect(await db.select().from(invitations)).toMatchObject([{ role }]);
  },
);

test.each(["reader", "author"] as const)("inviting a %s wants none", async (role) => {
  expect(await send(role)).toMatchObject({ status: "done" });
});

test("a NUL in what was sent is left out, because no text can be kept with it", async () => {
  expect(await send("reader", "Ana \0Silva <ana@example.org>\0")).toMatchObject({ status: "done" });
  expect(await db.select().from(invitations)).toMatchObject([
    { name: "Ana Silva", email: "ana@example.org" },
  ]);
});
