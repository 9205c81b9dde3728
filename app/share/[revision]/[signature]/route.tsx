import { ImageResponse } from "next/og";
import { certaintyLevel } from "@/components/insights/certainty-level";
import { SharedPicture } from "@/components/insights/record/shared-picture";
import { certaintyLevels } from "@/components/ui/certainty";
import { publicAddress } from "@/config/environment";
import { pictureColours } from "@/domain/insights/picture-colours";
import { findSharedPicture } from "@/domain/insights/shared-picture";
import { drawable, fontFamily, pictureFonts } from "./picture-fonts";

type PictureParams = { params: Promise<{ revision: string; signature: string }> };
type Found = NonNullable<Awaited<ReturnType<typeof findSharedPicture>>>;

/**
 * The picture of one revision of an unrestricted record, for chats that fetch it without signing in. Nobody between
 * keeps it: a record that is restricted or thrown away is gone from here at once.
 */
export async function GET(_request: Request, { params }: PictureParams) {
  const { revision, signature } = await params;
  const found = await findSharedPicture(revision, signature.replace(/\.png$/, ""), new Date());
  if (!found) return new Response("There is no such picture.\n", { status: 404 });
  const headers = { "content-type": "image/png", "cache-control": "private, no-store" };
  return new Response(await paintOnce(found), { headers });
}

const painted = new Map<string, Promise<ArrayBuffer>>();
const mostKept = 50;

/** Painting takes a fifth of a second: the same words are painted once, so that an address known to many costs little. */
function paintOnce(found: Found): Promise<ArrayBuffer> {
  const words = JSON.stringify(found);
  const known = painted.get(words);
  if (known) return known;
  const [oldest] = painted.keys();
  if (painted.size >= mostKept && oldest) painted.delete(oldest);
  const made = paint(found);
  painted.set(words, made);
  made.catch(() => painted.delete(words));
  return made;
}

async function paint(found: Found) {
  const fonts = await pictureFonts();
  return new ImageResponse(await elementOf(found), { width: 1200, height: 630, fonts }).arrayBuffer();
}

async function elementOf({ key, statement, certainty, owner, organization }: Found) {
  const names = await Promise.all([drawable(owner), drawable(organization)]);
  const address = `${publicAddress()}/i/${key}`.replace(/^https?:\/\//, "");
  return (
    <SharedPicture
      statement={await drawable(statement)}
      certainty={certaintyLevels[certaintyLevel(certainty)]}
      byline={names.filter(Boolean).join(", ")}
      address={(await drawable(address)) ?? ""}
      fontFamily={fontFamily}
      colours={pictureColours}
    />
  );
}
