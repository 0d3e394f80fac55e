//! Words with which headings begin that say what stands below them.

use std::sync::LazyLock;

use crate::intake::word::Phrases;

/// With what the headings of sections begin that hold no duties.
pub(in crate::intake::plan) static PURPOSES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "mục đích",
            "yêu cầu",
            "mục tiêu",
            "quan điểm",
            "căn cứ pháp lý",
            "sự cần thiết",
            "tình hình",
            "đặc điểm",
            "đánh giá tình hình",
            "kết quả thực hiện",
            "chỉ tiêu",
            "nguyên tắc",
            "phạm vi",
            "đối tượng",
        ]
        .map(|words| (words, ())),
    )
});

/// With what headings and paragraphs begin that speak of money, force or means rather than of work.
pub(in crate::intake::plan) static ASIDES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "kinh phí",
            "nguồn kinh phí",
            "dự toán kinh phí",
            "nguồn vốn",
            "nguồn lực thực hiện",
            "hiệu lực",
            "hiệu lực thi hành",
            "điều khoản thi hành",
            "cơ sở vật chất",
        ]
        .map(|words| (words, ())),
    )
});

/// Words by which any heading leads up to duties: they say nothing of their own.
pub(in crate::intake::plan) static GENERAL: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "chủ trì",
            "phối hợp",
            "phối hợp với",
            "có trách nhiệm",
            "có nhiệm vụ",
            "chịu trách nhiệm",
            "thực hiện",
            "triển khai",
            "tổ chức",
            "nội dung",
            "nhiệm vụ",
            "công việc",
            "cụ thể",
            "sau",
            "sau đây",
            "như sau",
            "một số",
            "chung",
            "chủ yếu",
            "trọng tâm",
            "giải pháp",
            "giao",
            "giao việc",
            "giao nhiệm vụ",
            "phân công",
            "yêu cầu",
            "việc",
            "những",
        ]
        .map(|words| (words, ())),
    )
});
