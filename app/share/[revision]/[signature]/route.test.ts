import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { findInsight } from "@/domain/insights/find-insight";
import { findByKey } from "@/domain/insights/find-standing";
import { sharedPicturePath } from "@/domain/insights/shared-picture";
import { insight, person, testNow } from "@/tests/support/factories";
import { drawable } from "./picture-fonts";
import { GET } from "./route";

test.each([
  ["Adding options harms choosing — “only” sometimes, N = 5,036 (≈ 3 %).", true],
  ["Více možností škodí výběru jen někdy; średnio wcale.", true],
  ["Больше вариантов не мешает выбору; Περισσότερες επιλογές.", true],
  ["Nhiều lựa chọn hơn không gây hại.", true],
  ["زيادة الخيارات لا تضر بالاختيار إلا في ظروف معينة", false],
  ["選択肢を増やしても選択は損なわれない", false],
  ["अधिक विकल्प हानिकारक नहीं हैं", false],
])("what our fonts can draw: %s", async (text, can) => {
  expect((await drawable(text)) !== null).toBe(can);
});

test("pictograms are left out", async () => {
  expect(await drawable("Choose 🎉 less 👩🏽‍🔬")).toBe("Choose less");
});

test("a picture of a record for everyone, in any script, without asking other servers", async () => {
  const fetching = vi.spyOn(globalThis, "fetch");
  const author = await person("author");
  for (const statement of [
    "Two plans are chosen from sooner than six.",
    "زيادة الخيارات لا تضر بالاختيار 🎉",
  ]) {
    const record = await insight(author.id, { content: { statement, language: "ar" } });
    const response = await fetchPicture(await picturePath(record.key));
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  const asked = fetching.mock.calls
    .map(([where]) => String(where))
    .filter((where) => where.startsWith("http"));
  expect(asked).toEqual([]);
});

test("no picture for another signature or revision, and none once it is not for everyone", async () => {
  const author = await person("author");
  const record = await insight(author.id, {
    content: { statement: "Plans that are compared by price sell less." },
  });
  const path = await picturePath(record.key);
  const other = await picturePath((await insight(author.id)).key);
  const signature = path.split("/").at(-1);
  expect((await fetchPicture(path)).status).toBe(200);
  expect((await fetchPicture(`/share/${record.key}-1/${other.split("/").at(-1)}`)).status).toBe(404);
  expect((await fetchPicture(`/share/${record.key}-2/${signature}`)).status).toBe(404);
  expect((await fetchPicture(`/share/${record.key}-01/${signature}`)).status).toBe(404);
  expect((await fetchPicture(`/share/${record.key}-1/.png`)).status).toBe(404);
  for (const change of [
    { visibility: "restricted" as const },
    { trashedAt: testNow },
    { status: "retired" as const },
  ]) {
    await db.update(insights).set(change).where(eq(insights.id, record.id));
    expect((await fetchPicture(path)).status, JSON.stringify(change)).toBe(404);
    await db
      .update(insights)
      .set({ visibility: "everyone", trashedAt: null, status: "published" })
      .where(eq(insights.id, record.id));
  }
});

test("no address is made for what is restricted, a draft or no longer published", async () => {
  const author = await person("author");
  for (const options of [{ visibility: "restricted" as const }, { status: "draft" as const }]) {
    const record = await insight(author.id, options);
    const found = await findByKey(author.actor, record.key, testNow);
    if (!found) throw new Error("Its author does not see it.");
    expect(sharedPicturePath(await findInsight(author.actor, found, testNow))).toBeNull();
  }
});

async function picturePath(key: string) {
  const { actor } = await person();
  const found = await findByKey(actor, key, testNow);
  if (!found) throw new Error("There is no such record.");
  return sharedPicturePath(await findInsight(actor, found, testNow)) ?? "";
}

function fetchPicture(path: string) {
  const [, , revision = "", signature = ""] = path.split("/");
  return GET(new Request(`http://127.0.0.1${path}`), { params: Promise.resolve({ revision, signature }) });
}
