import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US.js'
import zhCN from 'antd/locale/zh_CN.js'
import type { ReactNode } from 'react'
import { useLanguage } from '../language.ts'
// here, not in index.ts: what only re-exports is left out of the build, and its styles with it
import './staff.css'

/** The page's nonce, which the server put into the built page: antd's own styles carry it. */
function nonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
}

/** antd for the staff pages: our colours at 4.5:1 and more, 14 px, no wave. */
export function StaffTheme(props: { children: ReactNode }) {
  const now = useLanguage()
  return (
    <ConfigProvider
      locale={now === 'en' ? enUS : zhCN}
      csp={{ nonce: nonce() ?? '' }}
      wave={{ disabled: true }}
      theme={{
        hashed: false,
        token: {
          colorPrimary: '#0b5cd6',
          // lighter, as antd has it, would fall under 4.5:1 while the mouse is on a button
          colorPrimaryHover: '#0a4fb8',
          colorLink: '#0b5cd6',
          colorError: '#c4161c',
          colorSuccess: '#1a6b3c',
          colorWarning: '#8a5200',
          colorText: '#1b1f26',
          colorTextSecondary: '#555d6a',
          colorTextTertiary: '#555d6a',
          colorTextDescription: '#555d6a',
          colorTextPlaceholder: '#5f6773',
          colorBorder: '#7c8694',
          fontFamily: 'inherit',
          fontSize: 14,
          borderRadius: 6,
        },
      }}
    >
      {props.children}
    </ConfigProvider>
  )
}
