import {
  ConsentBanner,
  ConsentDialog,
  ConsentManagerProvider,
} from '@c15t/react'
import { createRoot } from 'react-dom/client'
import { messages, scripts } from './options.js'
import './app.css'

createRoot(document.getElementById('root')).render(
  <ConsentManagerProvider
    options={{
      mode: 'offline',
      consentCategories: [
        'necessary',
        'functionality',
        'measurement',
        'marketing',
      ],
      overrides: { country: 'DE' },
      legalLinks: { privacyPolicy: { href: '/privacy' } },
      i18n: { locale: 'en', detectBrowserLanguage: false, messages },
      scripts,
    }}
  >
    <ConsentBanner />
    <ConsentDialog />
  </ConsentManagerProvider>,
)
