import type { Messages } from '../messages.ts'

export const az: Messages = {
  title: 'Kukilər — yalnız razılığınızla',
  intro:
    '{site} kukilərdən və oxşar vasitələrdən bu məqsədlər üçün istifadə etmək istəyir: {purposes}. Siz seçim edənə qədər heç nə işə düşmür və fikrinizi istənilən vaxt dəyişə bilərsiniz.',
  acceptAll: 'Hamısını qəbul et',
  rejectAll: 'Hamısını rədd et',
  choose: 'Özüm seçim',
  policy: 'Məxfilik siyasəti',
  necessary: 'Zəruri',
  functional: 'Əlavə funksiyalar',
  analytics: 'Statistika',
  marketing: 'Reklam',
  stale: 'Artıq işləyən bəzi şeylər yalnız səhifə yenidən yüklənəndə dayanır.',
  reload: 'İndi yenilə',
  later: 'Sonra',
  audio: '{name}: səs',
  chat: '{name}: yazışma',
  map: '{name}: xəritə',
  post: '{name}: paylaşım',
  video: '{name}: video',
  content: '{name}: məzmun',
  sends:
    'Göstəriləndə IP ünvanınız, brauzer məlumatları və bu səhifənin ünvanı {provider} tərəfinə göndərilir; o, kuki yaza bilər.',
  once: 'Yalnız bunu göstər',
  page: 'Bu səhifədə icazə ver: {name}',
  always: 'Həmişə icazə ver: {name}',
  settings: 'Kuki parametrləri',
  settingsIntro:
    'Razı olduqlarınızı işə salın. Bu pəncərəni bağlamaq heç nəyi dəyişmir.',
  save: 'Seçimimi yadda saxla',
  close: 'Yadda saxlamadan bağla',
  alwaysOn: 'Həmişə aktiv',
  separate: 'Ayrıca soruşulur: “Hamısını qəbul et” bunu işə salmır.',
  services: 'Xidmətlər',
  data: 'Məlumatlar',
  retention: 'Saxlanma müddəti',
  recipients: 'Alıcılar',
  legalBasis: 'Hüquqi əsas',
  provider: 'Təminatçı',
  country: 'Ölkə',
  cookies: 'Kukilər',
  storage: 'Bu cihazda saxlanılır',
  controller: 'Məsul şəxs',
  necessaryDescription:
    'Saytın onsuz işləyə bilmədiyi şeylər, məsələn, bu seçimin yadda saxlanması.',
  functionalDescription:
    'Yadda saxlanan parametrlər, videolar, xəritələr və söhbət kimi rahatlıqlar.',
  analyticsDescription:
    'Səhifələri yaxşılaşdırmaq üçün baxışların sayılması və istifadənin öyrənilməsi.',
  marketingDescription:
    'Burada və ya başqa saytlarda sizə uyğun reklamın göstərilməsi və onun ölçülməsi.',
  year: '{n} il',
  month: '{n} ay',
  week: '{n} həftə',
  day: '{n} gün',
}
