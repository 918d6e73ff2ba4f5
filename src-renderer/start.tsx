import './ui/styles/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './ui/styles/fonts.css';
import './ui/styles/desk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followNews } from './host/news.ts';
import { App } from './shell/app.tsx';
import { fetchFirstScreen } from './shell/router.tsx';
import { startTexts } from './text/index.ts';
import { layTheTable } from './ui/theme.ts';

layTheTable();
fetchFirstScreen();
await startTexts();
void followNews();

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
