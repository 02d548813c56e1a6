/** A picture of an SVG file. */
import { PasserelleError } from '../base/errors.ts';

/**
 * Draws an SVG text at `scale` pixels a unit.
 * @throws PasserelleError `EXPORT_FAILED`
 */
export async function pngOf(svg: string, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
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
