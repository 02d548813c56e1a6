/** The English words beside numbers; the query tells the build to leave out everything else. */
import type { IndicatorText } from '../indicatorText.ts';

export default import.meta.glob<IndicatorText>('../indicators/*.ts', {
  query: '?part=en-words',
  eager: true,
  import: 'default',
});
