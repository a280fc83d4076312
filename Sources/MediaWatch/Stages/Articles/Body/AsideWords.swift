/// The phrases of `AsidePhrases`, in lower case.
enum AsideWords {
  static let starts = [
    """
    read more|read also|also read|see also|more from|more on|more:|you may also|you might also|recommended|related
    advertisement|sponsored|all rights reserved|©|copyright|(c) |share this|photo:|photo by|image:|image credit
    photo credit|source:|video:|picture:|tags:|tagged|filed under|posted in|topics:|don't miss|dont miss|trending
    must read|explore further|leave a comment|comments|advert|click here|listen to|watch:|watch more|follow |like this
    contact:|published |updated |last updated|first published|posted |written by|reporting by|get the latest|never miss
    """,
    """
    lesen sie|lies auch|auch interessant|das könnte|mehr zum|mehr dazu|mehr lesen|weitere informationen|weitere artikel
    weiterlesen|weiterführende|neueste artikel|folgen sie|folge uns|gefällt dir|gefällt ihnen|anzeige|werbung|bild:
    bilder:|foto:|fotos:|quelle:|quellen:|titelbild|kommentare|teilen|drucken|ähnliche|schlagwörter|schlagworte
    kategorie|themen:|empfohlen|kontakt:|bildquelle|zum thema|siehe auch|erschienen in|jetzt kaufen|zurück|nach oben
    vorheriger|nächster|auch auf|empfehlungen|stand:|von:|autor:
    """,
    """
    lire aussi|à lire|lisez aussi|abonnez|inscrivez|suivez|partager|publicité|voir aussi|en savoir plus|crédit
    lea también|lee también|te puede interesar|suscríbete|compartir|temas|leia também|leia mais|compartilhe|siga
    veja também|leggi anche|iscriviti|condividi|foto |fuente:|lees ook|ook interessant|zobacz także|czytaj także
    čtěte také|olvass|baca juga|читайте также|подписывайтесь|источник|фото:
    """,
    """
    xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng|tin khác|các tin|mời bạn|mời quý|theo dõi|chia sẻ
    đăng ký|quảng cáo|bình luận|ảnh:|ảnh minh|nguồn:|từ khóa|từ khoá|chủ đề
    """,
    """
    อ่านเพิ่ม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|ข่าวเกี่ยวข้อง|แชร์|ติดตาม|แท็ก|โฆษณา|ภาพ:|ที่มา|บทความที่เกี่ยวข้อง
    ອ່ານເພີ່ມ|ອ່ານຕໍ່|ຂ່າວທີ່ກ່ຽວຂ້ອງ|ແບ່ງປັນ|ຕິດຕາມ|ໂຄສະນາ|ພາບ:|ທີ່ມາ|ຂ່າວອື່ນ
    អានបន្ថែម|អត្ថបទទាក់ទង|ព័ត៌មានទាក់ទង|ចែករំលែក|តាមដាន|ផ្សាយពាណិជ្ជកម្ម|រូបភាព|ប្រភព
    """,
    """
    相关新闻|相关阅读|相关文章|延伸阅读|推荐阅读|责任编辑|责编|编辑|点击|扫码|扫一扫|分享|版权|更多|关注|广告|声明|来源|图片来源|记者
    標籤|相關新聞|相關|延伸閱讀|編輯|上一篇|下一篇|关键词|関連|관련기사
    """,
  ]

  static let anywhere = [
    """
    newsletter|subscribe|sign up|follow us|follow me|on twitter|on facebook|cookies|log in to|our app|download the|the app
    all rights reserved|affiliate|terms of service|privacy policy|your inbox|click here|image courtesy|support us
    thank you for reading|this article was|this story was|originally published|originally appeared
    """,
    """
    abonnieren|datenschutz|hier klicken|e-paper|jetzt lesen|jetzt anmelden|spenden sie|dieser artikel|dieser beitrag
    diesen artikel|wurde veröffentlicht|abonnez-vous|suscrib|iscriviti|inscreva-se|подписаться
    """,
    """
    đăng ký nhận|fanpage|ไลน์แอด|公众号|二维码|未经授权
    """,
  ]
}
