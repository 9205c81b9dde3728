import { invalid } from "@/domain/refusal";

/** The bytes of a request, which is given up as soon as there are more of them than may be. */
export async function readBytes(request: Request, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > most) {
      await reader?.cancel();
      throw invalid(`This is more than ${Math.round(most / 1024 / 1024)} MB at once.`);
    }
    pieces.push(read.value);
  }
  return Buffer.concat(pieces);
}
