import { expect, test } from "vitest";
import { listPeople } from "@/domain/people/list-people";
import { findTeam } from "@/domain/people/teams";
import { seedDemo } from "./seed";

const system = { kind: "system", name: "test" } as const;

test("the demo library is told relative to now and laid only once", async () => {
  const now = new Date("2027-02-28T12:00:00Z");
  expect(await seedDemo(now)).toBe("seeded");
  expect(await seedDemo(now)).toBe("already there");
  expect((await listPeople(system, {}, now)).people).toHaveLength(12);
  const keel = await findTeam(system, "keel");
  expect(keel?.members.find((member) => member.name === "Demo Leaving Engineer")?.untilOn).toBe("2027-03-30");
  expect(keel?.follows.map((topic) => topic.name)).toContain("Security policy");
});
