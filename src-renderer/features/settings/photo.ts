/** Twice the size at which it stands in a letter, so that it is sharp on every screen. */
const side = 480;
/** A data address of 300 kB of bytes, in base64. */
const longest = 400_000;

/** A picture cut to a square and made small, as a JPEG data address; null where the file is no picture. */
export async function photoOf(file: File): Promise<string | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    // Not a picture this browser can read: said at the button.
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const cut = Math.min(picture.width, picture.height);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, side, side);
  pen.drawImage(picture, (picture.width - cut) / 2, (picture.height - cut) / 2, cut, cut, 0, 0, side, side);
  for (const quality of [0.85, 0.7, 0.5]) {
    const address = canvas.toDataURL('image/jpeg', quality);
    if (address.length <= longest) return address;
  }
  return null;
}
