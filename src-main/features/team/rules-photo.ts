// A photo travels as a data address and rests as bytes.

const pattern = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)$/;

/** The media type and base64 text of a picture's data address, or null where it is not one. */
export function readPhoto(address: string): { type: string; base64: string } | null {
  const match = pattern.exec(address);
  return match?.[1] && match[2] ? { type: match[1], base64: match[2] } : null;
}

export const photoAddress = (type: string, base64: string): string => `data:${type};base64,${base64}`;
