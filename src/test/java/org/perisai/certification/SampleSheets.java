package org.perisai.certification;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Certificates in the twelve languages, with names that are long or hard to set. */
final class SampleSheets {
    static final URI LINK = URI.create("https://perisai.example/c/7K4M-QX2P-9TDH-W3RA");

    private SampleSheets() { }

    static Stream<Sheet> all() {
        return Stream.of(english(), indonesian(), malay(), vietnamese(), filipino(), japanese(), chinese(),
                khmer(), lao(), burmese(), thai(), tamil());
    }

    static Sheet english() {
        return sheet("en", "Certificate of completion", "Nguyễn Thị Minh Anh", null, "has completed the course",
                "Safe online every day", "2 hours · final test 9 of 10 · version 1.3", "and has shown the ability to",
                "tell real messages from false ones|turn on two-step login and explain recovery|"
                        + "name the first three actions after a mistake|find the national reporting channel",
                "Issued|13 September 2026|Valid until|13 September 2028|Issued by|National training authority (specimen)",
                "Number", "Check at");
    }

    private static Sheet indonesian() {
        return sheet("id", "Sertifikat kelulusan", "Suharto", null, "telah menyelesaikan kursus",
                "Aman daring setiap hari", "2 jam · tes akhir 9 dari 10 · versi 1.3", "dan telah menunjukkan kemampuan untuk",
                "membedakan pesan asli dari pesan palsu|mengaktifkan login dua langkah dan menjelaskan pemulihan|"
                        + "menyebutkan tiga tindakan pertama setelah kesalahan|menemukan saluran pelaporan nasional",
                "Diterbitkan|13 September 2026|Berlaku sampai|13 September 2028|Diterbitkan oleh|Otoritas pelatihan nasional (contoh)",
                "Nomor", "Periksa di");
    }

    private static Sheet malay() {
        return sheet("ms", "Sijil tamat kursus", "Dato' Sa'adiah binti Haji Wan Muhammad Nik Abdul Rahman", null,
                "telah menamatkan kursus", "Selamat dalam talian setiap hari",
                "2 jam · ujian akhir 9 daripada 10 · versi 1.3", "dan telah menunjukkan kebolehan untuk",
                "membezakan mesej sebenar daripada yang palsu|menghidupkan log masuk dua langkah dan menerangkan pemulihan|"
                        + "menyatakan tiga tindakan pertama selepas kesilapan|mencari saluran laporan kebangsaan",
                "Dikeluarkan|13 September 2026|Sah hingga|13 September 2028|Dikeluarkan oleh|Pihak berkuasa latihan negara (contoh)",
                "Nombor", "Semak di");
    }

    private static Sheet vietnamese() {
        return sheet("vi", "Chứng nhận hoàn thành", "Nguyễn Đặng Quỳnh Như Nguyễn Thượng", null, "đã hoàn thành khóa học",
                "An toàn trực tuyến mỗi ngày", "2 giờ · bài kiểm tra cuối 9 trên 10 · phiên bản 1.3",
                "và đã chứng tỏ khả năng",
                "phân biệt tin nhắn thật với tin nhắn giả|bật đăng nhập hai bước và giải thích cách khôi phục|"
                        + "nêu ba việc đầu tiên cần làm sau một sai sót|tìm kênh báo cáo sự cố quốc gia",
                "Ngày cấp|13 tháng 9, 2026|Có giá trị đến|13 tháng 9, 2028|Nơi cấp|Cơ quan đào tạo quốc gia (mẫu)",
                "Số", "Kiểm tra tại");
    }

    private static Sheet filipino() {
        return sheet("fil", "Sertipiko ng pagtatapos", "Maria Concepción dela Peña-Santos", null,
                "ay nakatapos ng kursong", "Ligtas online araw-araw",
                "2 oras · huling pagsusulit 9 sa 10 · bersyon 1.3", "at nagpakita ng kakayahang",
                "makilala ang tunay na mensahe sa huwad|i-on ang dalawang-hakbang na pag-login at ipaliwanag ang pagbawi|"
                        + "sabihin ang unang tatlong gagawin matapos magkamali|hanapin ang pambansang ulatan ng insidente",
                "Inilabas|Setyembre 13, 2026|May bisa hanggang|Setyembre 13, 2028|Inilabas ng|Pambansang awtoridad sa pagsasanay (halimbawa)",
                "Bilang", "Suriin sa");
    }

    static Sheet japanese() {
        return sheet("ja", "修了証明書", "渡邊 龍之介", "Watanabe Ryūnosuke", "上記の者は次のコースを修了しました",
                "毎日のオンライン安全", "2時間 · 最終テスト 10問中9問正解 · 第1.3版", "そして次のことができると示しました",
                "本物のメッセージと偽物を見分ける|二段階認証を有効にし、復旧方法を説明する|"
                        + "失敗した後に最初に取る三つの行動を挙げる|国の通報窓口を見つける",
                "発行日|2026年9月13日|有効期限|2028年9月13日|発行者|国家研修機関（見本）",
                "番号", "確認先");
    }

    private static Sheet chinese() {
        return sheet("zh-Hans", "结业证书", "欧阳靖雯", "Ouyang Jingwen", "已完成课程",
                "每天安全上网", "2 小时 · 期末测试 10 题答对 9 题 · 1.3 版", "并已证明能够",
                "分辨真实信息与虚假信息|开启两步登录并说明如何恢复账户|说出犯错后首先要做的三件事|找到国家举报渠道",
                "签发日期|2026年9月13日|有效期至|2028年9月13日|签发机构|国家培训机构（样本）",
                "编号", "查验网址");
    }

    static Sheet khmer() {
        return sheet("km", "វិញ្ញាបនបត្របញ្ចប់វគ្គសិក្សា", "សុខ សុខា", "Sok Sokha", "បានបញ្ចប់វគ្គសិក្សា",
                "សុវត្ថិភាពអនឡាញប្រចាំថ្ងៃ", "2 ម៉ោង · តេស្ត 9 ក្នុងចំណោម 10 · កំណែ 1.3", "ហើយបានបង្ហាញថាអាច",
                "បែងចែកសារពិតពីសារក្លែងក្លាយ|បើកការចូលពីរជំហាន និងពន្យល់របៀបសង្គ្រោះ|"
                        + "រាយសកម្មភាពបីដំបូងក្រោយមានកំហុស|រកឃើញបណ្តាញរាយការណ៍ជាតិ",
                "ចេញនៅថ្ងៃទី|13 កញ្ញា 2026|មានសុពលភាពដល់|13 កញ្ញា 2028|ចេញដោយ|អាជ្ញាធរបណ្តុះបណ្តាលជាតិ (គំរូ)",
                "លេខ", "ពិនិត្យនៅ");
    }

    private static Sheet lao() {
        return sheet("lo", "ໃບຢັ້ງຢືນການຮຽນຈົບ", "ທ້າວ ສົມສະໄໝ ແກ້ວມະນີວົງ", "Somsamay Keomanivong", "ໄດ້ຮຽນຈົບຫຼັກສູດ",
                "ປອດໄພອອນລາຍທຸກມື້", "2 ຊົ່ວໂມງ · ການທົດສອບ 9 ໃນ 10 · ສະບັບ 1.3", "ແລະ ໄດ້ສະແດງໃຫ້ເຫັນວ່າສາມາດ",
                "ແຍກຂໍ້ຄວາມແທ້ອອກຈາກຂໍ້ຄວາມປອມ|ເປີດການເຂົ້າສູ່ລະບົບສອງຂັ້ນຕອນ ແລະ ອະທິບາຍວິທີກູ້ບັນຊີ|"
                        + "ບອກສາມສິ່ງທຳອິດທີ່ຕ້ອງເຮັດຫຼັງຜິດພາດ|ຊອກຫາຊ່ອງທາງລາຍງານຂອງຊາດ",
                "ອອກໃຫ້ເມື່ອ|13 ກັນຍາ 2026|ໃຊ້ໄດ້ຮອດ|13 ກັນຍາ 2028|ອອກໂດຍ|ໜ່ວຍງານຝຶກອົບຮົມແຫ່ງຊາດ (ຕົວຢ່າງ)",
                "ເລກທີ", "ກວດສອບທີ່");
    }

    static Sheet burmese() {
        return sheet("my", "သင်တန်းပြီးဆုံးကြောင်း အသိအမှတ်ပြုလက်မှတ်", "ဒေါ်ခင်မြတ်နိုးသူဇာကျော်", "Khin Myat Noe Thuzar Kyaw",
                "သည် သင်တန်းကို ပြီးမြောက်ခဲ့သည်", "နေ့စဉ် အွန်လိုင်း ဘေးကင်းရေး",
                "2 နာရီ · နောက်ဆုံးစာမေးပွဲ 10 တွင် 9 · ဗားရှင်း 1.3", "ထို့ပြင် အောက်ပါတို့ကို လုပ်ဆောင်နိုင်ကြောင်း ပြသခဲ့သည်",
                "မက်ဆေ့ချ်အစစ်နှင့် အတုကို ခွဲခြားခြင်း|နှစ်ဆင့်ဝင်ရောက်မှုကို ဖွင့်၍ ပြန်လည်ရယူနည်းကို ရှင်းပြခြင်း|"
                        + "အမှားဖြစ်ပြီးနောက် ပထမဆုံး လုပ်ရမည့်အရာ သုံးခုကို ပြောပြခြင်း|နိုင်ငံတော် တိုင်ကြားရေးလမ်းကြောင်းကို ရှာဖွေခြင်း",
                "ထုတ်ပေးသည့်ရက်|၂၀၂၆ စက်တင်ဘာ ၁၃|သက်တမ်းကုန်ဆုံးရက်|၂၀၂၈ စက်တင်ဘာ ၁၃|ထုတ်ပေးသူ|အမျိုးသားလေ့ကျင့်ရေးအာဏာပိုင် (နမူနာ)",
                "အမှတ်", "စစ်ဆေးရန်");
    }

    static Sheet thai() {
        return sheet("th", "ใบรับรองการสำเร็จหลักสูตร", "กมลชนก ศรีสุวรรณปัญญาเลิศ", "Kamonchanok Srisuwanpanyalert",
                "ได้สำเร็จหลักสูตร", "ปลอดภัยออนไลน์ทุกวัน", "2 ชั่วโมง · แบบทดสอบ 9 จาก 10 ข้อ · ฉบับ 1.3",
                "และได้แสดงให้เห็นว่าสามารถ",
                "แยกข้อความจริงออกจากข้อความปลอม|เปิดการเข้าสู่ระบบสองขั้นตอนและอธิบายวิธีกู้บัญชี|"
                        + "บอกสามสิ่งแรกที่ต้องทำหลังพลาด|ค้นหาช่องทางแจ้งเหตุของประเทศ",
                "ออกให้เมื่อ|13 กันยายน 2569 (2026-09-13)|ใช้ได้ถึง|13 กันยายน 2571 (2028-09-13)|ออกโดย|หน่วยงานฝึกอบรมแห่งชาติ (ตัวอย่าง)",
                "เลขที่", "ตรวจสอบที่");
    }

    private static Sheet tamil() {
        return sheet("ta", "நிறைவுச் சான்றிதழ்", "சுப்பிரமணியன் மீனாட்சிசுந்தரம்", "Subramanian Meenakshisundaram",
                "பின்வரும் பாடநெறியை நிறைவு செய்துள்ளார்", "ஒவ்வொரு நாளும் இணையத்தில் பாதுகாப்பு",
                "2 மணி நேரம் · இறுதித் தேர்வு 10-இல் 9 · பதிப்பு 1.3", "மேலும் பின்வருவனவற்றைச் செய்யும் திறனைக் காட்டியுள்ளார்",
                "உண்மையான செய்திகளைப் போலியானவற்றிலிருந்து பிரித்தறிதல்|இருபடி உள்நுழைவை இயக்கி மீட்பை விளக்குதல்|"
                        + "தவறுக்குப் பின் செய்ய வேண்டிய முதல் மூன்று செயல்களைக் கூறுதல்|தேசிய புகார் வழியைக் கண்டறிதல்",
                "வழங்கப்பட்டது|13 செப்டம்பர் 2026|செல்லுபடியாகும் நாள்|13 செப்டம்பர் 2028|வழங்கியவர்|தேசிய பயிற்சி ஆணையம் (மாதிரி)",
                "எண்", "சரிபார்க்க");
    }

    /** The same sheet for another learner and course. */
    static Sheet with(Sheet sheet, String name, String latinName, String course) {
        return new Sheet(sheet.locale(), sheet.heading(), name, latinName, sheet.statement(), course, sheet.details(),
                sheet.ability(), sheet.outcomes(), sheet.facts(), sheet.number(), sheet.check());
    }

    /** Every text on the sheet. */
    static List<String> texts(Sheet sheet) {
        return Stream.of(Stream.of(sheet.heading(), sheet.name(), sheet.latinName(), sheet.statement(), sheet.course(),
                        sheet.details(), sheet.ability()), sheet.outcomes().stream(),
                sheet.facts().stream().flatMap(fact -> Stream.of(fact.label(), fact.value())),
                Stream.of(sheet.number().label(), sheet.number().value(), sheet.check().label(),
                        sheet.check().address())).flatMap(texts -> texts).filter(java.util.Objects::nonNull).toList();
    }

    private static Sheet sheet(String language, String heading, String name, String latinName, String statement,
            String course, String details, String ability, String outcomes, String facts, String number, String check) {
        String[] words = facts.split("\\|");
        return new Sheet(Locale.forLanguageTag(language), heading, name, latinName, statement, course, details, ability,
                List.of(outcomes.split("\\|")),
                List.of(new Sheet.Fact(words[0], words[1]), new Sheet.Fact(words[2], words[3]),
                        new Sheet.Fact(words[4], words[5])),
                new Sheet.Fact(number, "7K4M-QX2P-9TDH-W3RA"), new Sheet.Check(check, "perisai.example/c", LINK));
    }
}
