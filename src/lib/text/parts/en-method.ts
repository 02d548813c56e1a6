/** The English words on how numbers are made; the query tells the build to leave out everything else. */
import type { IndicatorText } from '../indicatorText.ts';

export default import.meta.glob<IndicatorText>('../indicators/*.ts', {
  query: '?part=en-method',
  eager: true,
  import: 'default',
});
