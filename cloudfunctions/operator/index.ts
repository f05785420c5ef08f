import { serve } from '../shared/runtime/serve'
import { exportFigures } from '../shared/usecases/operator/export-figures'
import { openDashboard } from '../shared/usecases/operator/open-dashboard'
import { previewAudience } from '../shared/usecases/operator/preview-audience'

export const main = serve('operator', { exportFigures, openDashboard, previewAudience })
