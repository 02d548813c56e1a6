/** A picture of an SVG file. */
import { PasserelleError } from '../base/errors.ts';

/** Width a picture has at least, in pixels: enough for half a page of print. */
const LEAST_WIDTH = 1600;

/**
 * Draws an SVG text, at two pixels a unit or more.
 * @throws PasserelleError `EXPORT_FAILED`
 */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.max(2, LEAST_WIDTH / Math.max(1, image.naturalWidth));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth * scale);
    canvas.height = Math.ceil(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new PasserelleError('EXPORT_FAILED');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new PasserelleError('EXPORT_FAILED');
    return blob;
  } catch (cause) {
    throw new PasserelleError('EXPORT_FAILED', {}, cause);
  } finally {
    URL.revokeObjectURL(url);
  }
}
