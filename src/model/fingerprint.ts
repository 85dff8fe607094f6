/** A text's fingerprint, 16 hexadecimal digits: FNV-1a with 64 bits. Tells a change from none; no proof against intent. */
export function takeFingerprint(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
}
