/** Bytes of a text as a connection carries them, gzip; good hosts send brotli, which is a little less. */
export async function weighText(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}
